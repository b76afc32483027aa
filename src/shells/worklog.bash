# bash completion of worklog: `worklog __complete` answers what may stand at the cursor.
# The answers come from pages, so they are quoted, and nothing here evaluates them.
_worklog() {
  local current=${COMP_WORDS[COMP_CWORD]} quote='' kind='' line value
  local -a words=()
  COMPREPLY=()
  case $current in
    \"* | \'*) quote=${current:0:1} current=${current:1} ;;
    =) current='' ;;
    *) current=${current//\\/} ;;
  esac
  for line in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $line in
      \"* | \'*) line=${line:1} line=${line%[\"\']} ;;
      *) line=${line//\\/} ;;
    esac
    words+=("$line")
  done
  while IFS= read -r line; do
    if [ -z "$kind" ]; then
      kind=$line
      continue
    fi
    value=${line%%$'\t'*}
    case $quote in
      \") value=${value//\\/\\\\} value=${value//\"/\\\"} value=${value//\$/\\\$} value=${value//\`/\\\`} ;;
      \') value=${value//\'/\'\\\'\'} ;;
      *) printf -v value '%q' "$value" ;;
    esac
    COMPREPLY+=("$value")
  done < <(worklog __complete ".$current" "${words[@]}" 2> /dev/null)
  if [ "$kind" = files ]; then compopt -o default 2> /dev/null; fi
}
complete -o nosort -F _worklog worklog 2> /dev/null || complete -F _worklog worklog
