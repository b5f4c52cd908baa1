# Completion of the command line of Beanleaf for bash.
_beanleaf() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= i
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
            classify | train | evaluate | models | doctor) command=${COMP_WORDS[i]}; break ;;
        esac
    done
    local words=
    case $before in
        --data-dir) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
        --task) words="health disease" ;;
        --engine) words="auto exact minibatch" ;;
        --network) words="article conv" ;;
        --data) words="beans practice" ;;
    esac
    if [[ -z $words ]]; then
        case $command in
            '') words="classify train evaluate models doctor --data-dir --version --help" ;;
            classify) words="--model --json --data-dir --help" ;;
            train) words="--data --network --task --engine --epochs --learning-rate --batch-size --seed
                --split --name --history --no-redraw --checkpoint --checkpoint-seconds --resume --patience
                --config --save-config --optimiser --momentum --weight-decay --label-smoothing --schedule
                --augment --no-augment --average --healthy --data-dir --help" ;;
            evaluate) words="--data --split --model --json --robustness --non-leaves --data-dir --help" ;;
            doctor) words="--data-dir --help" ;;
            models) words="list use import export rename duplicate remove --card --help" ;;
        esac
    fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word"; compgen -f -- "$word")
}
complete -o filenames -F _beanleaf beanleaf
