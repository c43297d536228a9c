package org.zexus.launcher.usage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scripts that make shells complete command lines. */
public final class Completion {
    private static final Map<String, Supplier<String>> SHELLS = new TreeMap<>(Map.of(
            "bash", Completion::bash, "zsh", Completion::zsh, "fish", Completion::fish));

    private Completion() {}

    /**
     * The script for a shell.
     *
     * @throws UsageException if there is none for it
     */
    public static String script(String shell) throws UsageException {
        Supplier<String> script = SHELLS.get(shell);
        if (script == null) {
            throw new UsageException("no completion for '" + shell + "', only for " + String.join(", ", shells()));
        }
        return script.get();
    }

    /** The shells there are scripts for. */
    static Set<String> shells() {
        return SHELLS.keySet();
    }

    private static String bash() {
        String cases = Command.named()
                .stream()
                .filter(command -> !command.word().startsWith("-"))
                .map(command -> "    %s) words=\"%s\" ;;\n".formatted(command.word(), String.join(" ", words(command))))
                .collect(Collectors.joining());
        return """
                _zexus() {
                  local current=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} words=""
                  if [ "$COMP_CWORD" -eq 1 ]; then
                    words="%s %s"
                  else
                    case $command in
                %s    esac
                  fi
                  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
                  compopt -o filenames 2>/dev/null
                  mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -X '!*.zx' -- "$current"; compgen -d -- "$current")
                }
                complete -o nospace -F _zexus zexus zx
                """
                .formatted(String.join(" ", Command.words()), options(Command.RUN), cases.replace("    ", "      "));
    }

    private static String zsh() {
        String commands = Command.named()
                .stream()
                .filter(command -> !command.word().startsWith("-"))
                .map(command -> "    '" + command.word() + ":" + quoted(command.summary()) + "'\n")
                .collect(Collectors.joining());
        String cases = Command.named()
                .stream()
                .filter(command -> !command.word().startsWith("-"))
                .map(command -> "    " + command.word() + ") _arguments " + zshOptions(command)
                        + "'*:file:_files' ;;\n")
                .collect(Collectors.joining());
        return """
                #compdef zexus zx
                _zexus() {
                  local -a commands=(
                %s  )
                  if (( CURRENT == 2 )); then
                    _describe command commands
                    _files -g '*.zx'
                    return
                  fi
                  local command=${words[2]}
                  shift words
                  (( CURRENT-- ))
                  case $command in
                %s    *) _files ;;
                  esac
                }
                _zexus "$@"
                """.formatted(commands, cases);
    }

    private static String zshOptions(Command command) {
        return Flag.of(command)
                .stream()
                .map(flag -> "'" + flag.option() + (flag.value() == Flag.Value.NONE ? "" : "=") + "["
                        + quoted(flag.summary()) + "]" + (flag.value() == Flag.Value.NONE ? "" : ":value:_files")
                        + "' ")
                .collect(Collectors.joining());
    }

    private static String fish() {
        Stream<String> commands = Command.named()
                .stream()
                .filter(command -> !command.word().startsWith("-"))
                .map(command -> "complete -c zexus -n __fish_use_subcommand -a " + command.word() + " -d '"
                        + quoted(command.summary()) + "'\n");
        Stream<String> flags = Stream.of(Flag.values())
                .map(flag -> "complete -c zexus -n '__fish_seen_subcommand_from "
                        + flag.commands()
                                .stream()
                                .map(Command::word)
                                .filter(word -> !word.startsWith("-"))
                                .collect(Collectors.joining(" "))
                        + "' -l " + flag.option().substring(2) + (flag.value() == Flag.Value.NONE ? "" : " -r")
                        + " -d '"
                        + quoted(flag.summary()) + "'\n");
        return Stream.concat(commands, flags).collect(Collectors.joining()) + "complete -c zx -w zexus\n";
    }

    private static List<String> words(Command command) {
        Stream<String> operands = switch (command) {
            case HELP -> Command.words().stream();
            case COMPLETION -> shells().stream();
            default -> Stream.empty();
        };
        return Stream.concat(operands, Stream.of(options(command).split(" "))).toList();
    }

    private static String options(Command command) {
        return Flag.of(command)
                .stream()
                .map(flag -> flag.value() == Flag.Value.NONE ? flag.option() : flag.option() + "=")
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String text) {
        return text.replace("'", "'\\''").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
    }
}
