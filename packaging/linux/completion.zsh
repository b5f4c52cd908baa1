#compdef beanleaf
# Completion of the command line of Beanleaf for zsh.
local -a commands=(
    'classify:say of each photograph whether the leaf is healthy or sick'
    'train:train a network and keep the model'
    'evaluate:measure a model on photographs whose classes are known'
    'models:list, choose, rename, import, export and remove models'
    'doctor:print what a bug report needs'
)
case $words[2] in
    classify) _arguments '--model[instead of the model in use]:model:_files' '--json' '*:photograph:_files' ;;
    train)
        _arguments '--data[what to learn from]:data:(beans practice)' '--network:network:(article conv)' \
            '--task:task:(health disease)' '--engine:engine:(auto exact minibatch)' '--epochs:number:' \
            '--learning-rate:number:' '--batch-size:number:' '--seed:number:' '--name:name:' \
            '--history:file:_files' '--checkpoint:file:_files' '--resume:file:_files' '--patience:number:'
        ;;
    evaluate) _arguments '--data:folder:_files -/' '--split:name:' '--model:model:_files' '--json' '--robustness' ;;
    models) _values action list use import export rename duplicate remove ;;
    *) _describe command commands; _files ;;
esac
