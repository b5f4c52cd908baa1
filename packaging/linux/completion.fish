# Completion of the command line of Beanleaf for fish.
set -l commands classify train evaluate models doctor
complete -c beanleaf -n "not __fish_seen_subcommand_from $commands" -a "$commands"
complete -c beanleaf -l data-dir -d "keep the models here" -r
complete -c beanleaf -n "__fish_seen_subcommand_from classify evaluate" -l model -d "instead of the model in use" -r
complete -c beanleaf -n "__fish_seen_subcommand_from classify evaluate" -l json -d "for other programs to read"
complete -c beanleaf -n "__fish_seen_subcommand_from evaluate" -l robustness -d "also on worse photographs"
complete -c beanleaf -n "__fish_seen_subcommand_from train" -l data -xa "beans practice (__fish_complete_directories)"
complete -c beanleaf -n "__fish_seen_subcommand_from train" -l network -xa "article conv"
complete -c beanleaf -n "__fish_seen_subcommand_from train" -l task -xa "health disease"
complete -c beanleaf -n "__fish_seen_subcommand_from train" -l engine -xa "auto exact minibatch"
complete -c beanleaf -n "__fish_seen_subcommand_from models" -a "list use import export rename duplicate remove"
