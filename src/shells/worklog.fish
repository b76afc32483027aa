# fish completion of worklog: `worklog __complete` answers what may stand at the cursor.
# The answers come from pages: fish quotes them, and nothing here evaluates them.
function __worklog_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l current (commandline -ct | string unescape 2>/dev/null; or commandline -ct)
    set -l answer (worklog __complete ".$current" $words 2>/dev/null)
    if test "$answer[1]" = files
        __fish_complete_path "$current"
    else if set -q answer[2]
        printf '%s\n' $answer[2..-1]
    end
end
complete -c worklog -f -k -a '(__worklog_complete)'
