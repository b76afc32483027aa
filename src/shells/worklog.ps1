# PowerShell completion of worklog: `worklog __complete` answers what may stand at the cursor.
# The answers come from pages, so they are quoted, and nothing here evaluates them.
Register-ArgumentCompleter -Native -CommandName worklog -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
      if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
    })
  $current = $wordToComplete.Trim([char[]]"'""")
  $answer = @(worklog __complete ".$current" @words 2>$null)
  if ($answer.Count -eq 0 -or $answer[0] -eq 'files') { return }
  $answer | Select-Object -Skip 1 | ForEach-Object {
    $value, $about = $_ -split "`t", 2
    $quoted = if ($value -match '^[A-Za-z0-9_./:=+-]+$') { $value } else { "'" + ($value -replace "['\u2018-\u201b]", '$0$0') + "'" }
    [System.Management.Automation.CompletionResult]::new($quoted, $value, 'ParameterValue', $(if ($about) { $about } else { $value }))
  }
}
