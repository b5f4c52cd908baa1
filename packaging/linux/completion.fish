# Completion of the command line of Beanleaf for fish.
set -l commands classify train evaluate models doctor
complete -c beanleaf -n "not __fish_seen_subcommand_from $commands" -a "$commands"
complete -c beanleaf -l data-dir -d "keep the models here" -r
complete -c beanleaf -n "__fish_seen_subcommand_from classify evaluate" -l model -d "instead of the model in use" -r
complete -c beanleaf -n "__fish_seen_subcommand_from classify evaluate" -l json -d "for other programs to read"
complete -c beanleaf -n "__fish_seen_subcommand_from evaluate" -l robustness -d "also on worse photographs"
complete -c beanleaf -n "__fish_seen_subcommand_from evaluate" -l data -xa "(__fish_complete_directories)"
complete -c beanleaf -n "__fish_seen_subcommand_from evaluate" -l non-leaves -xa "drawn (__fish_complete_directories)"
complete -c beanleaf -n "__fish_seen_subcommand_from train evaluate" -l split -xa "train validation test"
complete -c beanleaf -n "__fish_seen_subcommand_from train" -l data -xa "beans practice (__fish_complete_directories)"
complete -c beanleaf -n "__fish_seen_subcommand_from train" -l network -xa "article conv"
complete -c beanleaf -n "__fish_seen_subcommand_from train" -l task -xa "health disease"
complete -c beanleaf -n "__fish_seen_subcommand_from train" -l engine -xa "auto exact minibatch"
for option in epochs learning-rate batch-size seed name patience checkpoint-seconds optimiser momentum \
        weight-decay label-smoothing schedule average healthy
    complete -c beanleaf -n "__fish_seen_subcommand_from train" -l $option -x
end
for option in history checkpoint resume config save-config
    complete -c beanleaf -n "__fish_seen_subcommand_from train" -l $option -r
end
for option in no-redraw augment no-augment
    complete -c beanleaf -n "__fish_seen_subcommand_from train" -l $option
end
complete -c beanleaf -n "__fish_seen_subcommand_from models" -l card -d "and write what the model is beside it"
complete -c beanleaf -n "__fish_seen_subcommand_from models" -a "list use import export rename duplicate remove"
