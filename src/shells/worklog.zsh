#compdef worklog
# zsh completion of worklog: `worklog __complete` answers what may stand at the cursor.
# The answers come from pages: compadd quotes them, and nothing here evaluates them.
_worklog() {
  local -a answer values shown
  local line
  answer=("${(@f)$(worklog __complete ".${(Q)PREFIX}" "${(@Q)words[2,CURRENT-1]}" 2> /dev/null)}")
  if [[ ${answer[1]} == files ]]; then
    _files
    return
  fi
  for line in "${(@)answer[2,-1]}"; do
    values+=("${line%%$'\t'*}")
    if [[ ${line#*$'\t'} == "" ]]; then shown+=("${line%%$'\t'*}"); else shown+=("${line%%$'\t'*}  -- ${line#*$'\t'}"); fi
  done
  if (( ${#values} )); then compadd -V worklog -l -d shown -- "${(@)values}"; fi
}
if [[ ${funcstack[1]} == _worklog ]]; then _worklog "$@"; else compdef _worklog worklog; fi
