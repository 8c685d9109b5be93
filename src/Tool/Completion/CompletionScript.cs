namespace WorkspaceSdk.Tool.Completion;

/// <summary>Holds scripts by which shells complete the tool's command lines. They run the tool itself, so none becomes outdated.</summary>
internal static class CompletionScript
{
    /// <summary>Gets the names of the shells.</summary>
    public static string[] Shells { get; } = ["bash", "zsh", "fish", "powershell"];

    /// <summary>Gets the script for a shell.</summary>
    public static string For(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => PowerShell,
    };

    private const string Bash = """
        # Completion of dotnet-workspace for bash: source <(dotnet-workspace completions bash)
        _dotnet_workspace() {
          local line="${COMP_LINE:0:COMP_POINT}" words
          line="${line#* }"
          mapfile -t words < <(dotnet-workspace "[suggest:${#line}]" "$line" 2>/dev/null)
          COMPREPLY=($(compgen -W "${words[*]}" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _dotnet_workspace dotnet-workspace
        """;

    private const string Zsh = """
        #compdef dotnet-workspace
        # Completion of dotnet-workspace for zsh: source <(dotnet-workspace completions zsh), after compinit
        _dotnet_workspace() {
          local line="${(j: :)words[2,CURRENT]}"
          local -a found
          found=(${(f)"$(dotnet-workspace "[suggest:${#line}]" "$line" 2>/dev/null)"})
          if (( ${#found} )); then
            compadd -a found
          else
            _files
          fi
        }
        compdef _dotnet_workspace dotnet-workspace
        """;

    private const string Fish = """
        # Completion of dotnet-workspace for fish: dotnet-workspace completions fish | source
        function __dotnet_workspace_complete
          set -l line (commandline -cp | string replace -r '^\S+\s+' '')
          dotnet-workspace "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c dotnet-workspace -a '(__dotnet_workspace_complete)'
        """;

    private const string PowerShell = """
        # Completion of dotnet-workspace for PowerShell: dotnet-workspace completions powershell | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName dotnet-workspace -ScriptBlock {
          param($word, $command, $position)
          $text = $command.ToString().PadRight($position - $command.Extent.StartOffset)
          $start = $text.IndexOf(' ') + 1
          $line = $text.Substring($start)
          dotnet-workspace "[suggest:$($line.Length)]" $line 2>$null | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }
        """;
}
