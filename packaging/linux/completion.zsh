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
    classify) _arguments '--model[instead of the model in use]:model:_files' '--json' \
        '--data-dir:folder:_files -/' '*:photograph:_files' ;;
    train)
        _arguments '--data[what to learn from]:data:(beans practice)' '--network:network:(article conv)' \
            '--task:task:(health disease)' '--engine:engine:(auto exact minibatch)' '--epochs:number:' \
            '--learning-rate:number:' '--batch-size:number:' '--seed:number:' '--name:name:' \
            '--split:name:' '--history:file:_files' '--checkpoint:file:_files' '--checkpoint-seconds:number:' \
            '--resume:file:_files' '--patience:number:' '--config:file:_files' '--save-config:file:_files' \
            '--optimiser:name:' '--momentum:number:' '--weight-decay:number:' '--label-smoothing:number:' \
            '--schedule:name:' '--average:number:' '--healthy:class:' '--augment' '--no-augment' '--no-redraw' \
            '--data-dir:folder:_files -/'
        ;;
    evaluate)
        _arguments '--data:folder:_files -/' '--split:name:' '--model:model:_files' '--json' '--robustness' \
            '--non-leaves:folder or drawn:_files -/' '--data-dir:folder:_files -/'
        ;;
    models) _arguments '--card' '1:action:(list use import export rename duplicate remove)' '*:file:_files' ;;
    *) _describe command commands; _files ;;
esac
