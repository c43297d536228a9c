package org.zexus.launcher.repl;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;
import org.zexus.launcher.ErrorReport;

/** What is shown of values and errors. */
final class Answer {
    private Answer() {}

    /** A value as a person tells it from others: a string has quotes. */
    static String of(Value value) {
        return value.isString()
                ? '"' + value.asString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"'
                : value.toString();
    }

    /** An error, with the line in which it was raised and a caret below its place. */
    static String of(PolyglotException error) {
        String report = ErrorReport.of(error);
        SourceSection place = error.getSourceLocation();
        if (error.isSyntaxError() || place == null || !place.hasLines()) {
            return report;
        }
        int end = report.indexOf('\n');
        String headline = end < 0 ? report : report.substring(0, end);
        String line = place.getSource().getCharacters(place.getStartLine()).toString();
        String number = Integer.toString(place.getStartLine());
        String indent = line.substring(0, Math.min(place.getStartColumn() - 1, line.length())).replaceAll("[^\t]", " ");
        return headline + "\n  " + number + " | " + line + "\n  " + " ".repeat(number.length()) + " | " + indent + "^"
                + report.substring(headline.length());
    }
}
