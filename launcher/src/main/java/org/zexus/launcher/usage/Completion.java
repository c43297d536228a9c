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
        String cases = subcommands()
                .map(command -> "    %s) words=\"%s\" ;;\n".formatted(command.word(), String.join(" ", words(command))))
                .collect(Collectors.joining());
        return """
                _zexus() {
                  local current=${COMP_WORDS[COMP_CWORD]} words="" at=1
                  # Options may stand before the command; the shell parts --gas=5 into three words.
                  while [ "$at" -lt "$COMP_CWORD" ]; do
                    case ${COMP_WORDS[at]} in
                      -*) at=$((at + 1)) ;;
                      =) at=$((at + 2)) ;;
                      *) break ;;
                    esac
                  done
                  if [ "$at" -eq "$COMP_CWORD" ]; then
                    words="%s %s"
                  else
                    case ${COMP_WORDS[at]} in
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
        String commands = subcommands().map(
                command -> "    '" + command.word() + ":" + quoted(command.summary()) + "'\n")
                .collect(Collectors.joining());
        String cases = subcommands().map(command -> "    " + command.word() + ") _arguments " + zshOptions(command)
                + zshOperands(command) + " ;;\n")
                .collect(Collectors.joining());
        return """
                #compdef zexus zx
                _zexus() {
                  local -a commands=(
                %s  )
                  local at=2
                  while (( at < CURRENT )) && [[ ${words[at]} == -* ]]; do (( at++ )); done
                  if (( at == CURRENT )); then
                    if [[ ${words[at]} == -* ]]; then
                      _arguments %s
                    else
                      _describe command commands
                      _files -g '*.zx'
                    fi
                    return
                  fi
                  local command=${words[at]}
                  shift $(( at - 1 )) words
                  (( CURRENT -= at - 1 ))
                  case $command in
                %s    *) _files ;;
                  esac
                }
                if [[ ${funcstack[1]} == _zexus ]]; then _zexus "$@"; else compdef _zexus zexus zx; fi
                """.formatted(commands, zshOptions(Command.RUN), cases);
    }

    private static String zshOptions(Command command) {
        return Flag.of(command)
                .stream()
                .map(flag -> "'" + flag.option() + (flag.value() == Flag.Value.NONE ? "" : "=") + "["
                        + quoted(flag.summary()) + "]" + (flag.value() == Flag.Value.NONE ? "" : ":value:_files")
                        + "' ")
                .collect(Collectors.joining());
    }

    private static String zshOperands(Command command) {
        List<String> operands = operands(command);
        return operands.isEmpty() ? "'*:file:_files'" : "'*:word:(" + String.join(" ", operands) + ")'";
    }

    private static String fish() {
        Stream<String> commands = subcommands().map(
                command -> "complete -c zexus -n __fish_use_subcommand -a " + command.word() + " -d '"
                        + quoted(command.summary()) + "'\n");
        Stream<String> operands = subcommands().filter(command -> !operands(command).isEmpty())
                .map(command -> "complete -c zexus -n '__fish_seen_subcommand_from " + command.word() + "' -f -a '"
                        + String.join(" ", operands(command)) + "'\n");
        Stream<String> flags = Stream.of(Flag.values())
                .map(flag -> "complete -c zexus -n '" + fishPlace(flag) + "' -l " + flag.option().substring(2)
                        + (flag.value() == Flag.Value.NONE ? "" : " -r") + " -d '" + quoted(flag.summary()) + "'\n");
        return Stream.of(commands, operands, flags).flatMap(lines -> lines).collect(Collectors.joining())
                + "complete -c zx -w zexus\n";
    }

    /** Where an option may stand: the word run may be left out. */
    private static String fishPlace(Flag flag) {
        String behind = "__fish_seen_subcommand_from " + flag.commands()
                .stream()
                .map(Command::word)
                .filter(word -> !word.startsWith("-"))
                .collect(Collectors.joining(" "));
        return flag.commands().contains(Command.RUN) ? "__fish_use_subcommand; or " + behind : behind;
    }

    private static Stream<Command> subcommands() {
        return Command.named().stream().filter(command -> !command.word().startsWith("-"));
    }

    private static List<String> words(Command command) {
        return Stream.concat(operands(command).stream(), Stream.of(options(command).split(" "))).toList();
    }

    private static List<String> operands(Command command) {
        return switch (command) {
            case HELP -> List.copyOf(Command.words());
            case COMPLETION -> List.copyOf(shells());
            default -> List.of();
        };
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
