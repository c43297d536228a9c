package jsontext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON texts made of maps and lists, and read again: with a writer and a reader of its own, because the JDK has none.
 */
public final class Jsontext {
    private Jsontext() {}

    private static final class Writer {
        private final StringBuilder text = new StringBuilder();

        static String write(Object value) {
            var writer = new Writer();
            writer.value(value);
            return writer.text.toString();
        }

        private void value(Object value) {
            switch (value) {
                case String string -> string(string);
                case Map<?, ?> map -> map(map);
                case List<?> list -> list(list);
                case null, default -> text.append(value);
            }
        }

        private void map(Map<?, ?> map) {
            text.append('{');
            String separator = "";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(separator);
                string((String) entry.getKey());
                text.append(':');
                value(entry.getValue());
                separator = ",";
            }
            text.append('}');
        }

        private void list(List<?> list) {
            text.append('[');
            String separator = "";
            for (Object element : list) {
                text.append(separator);
                value(element);
                separator = ",";
            }
            text.append(']');
        }

        private void string(String string) {
            text.append('"');
            for (int i = 0; i < string.length(); i++) {
                char c = string.charAt(i);
                if (c == '"' || c == '\\') {
                    text.append('\\').append(c);
                } else if (c < ' ') {
                    text.append(String.format("\\u%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
            text.append('"');
        }
    }

    private static final class Reader {
        private final String text;
        private int position;

        Reader(String text) {
            this.text = text;
        }

        Object read() {
            skipSpace();
            return switch (text.charAt(position)) {
                case '{' -> readMap();
                case '[' -> readList();
                case '"' -> readString();
                case 't' -> readWord("true", true);
                case 'f' -> readWord("false", false);
                case 'n' -> readWord("null", null);
                default -> readNumber();
            };
        }

        private Map<String, Object> readMap() {
            var map = new LinkedHashMap<String, Object>();
            position++;
            if (!accept('}')) {
                do {
                    skipSpace();
                    String key = readString();
                    expect(':');
                    map.put(key, read());
                } while (accept(','));
                expect('}');
            }
            return map;
        }

        private List<Object> readList() {
            var list = new ArrayList<Object>();
            position++;
            if (!accept(']')) {
                do {
                    list.add(read());
                } while (accept(','));
                expect(']');
            }
            return list;
        }

        private String readString() {
            expect('"');
            int start = position;
            while (text.charAt(position) != '"') {
                if (text.charAt(position) == '\\') {
                    return readEscaped(start);
                }
                position++;
            }
            return text.substring(start, position++);
        }

        private String readEscaped(int start) {
            var string = new StringBuilder(text.substring(start, position));
            char c = text.charAt(position++);
            while (c != '"') {
                string.append(c == '\\' ? readEscape() : c);
                c = text.charAt(position++);
            }
            return string.toString();
        }

        private char readEscape() {
            char c = text.charAt(position++);
            return switch (c) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> {
                    position += 4;
                    yield (char) Integer.parseInt(text, position - 4, position, 16);
                }
                default -> c;
            };
        }

        private Object readWord(String word, Object value) {
            if (!text.startsWith(word, position)) {
                throw error();
            }
            position += word.length();
            return value;
        }

        private Object readNumber() {
            int start = position;
            boolean isWhole = true;
            while (position < text.length() && "+-.0123456789eE".indexOf(text.charAt(position)) >= 0) {
                isWhole &= "+-0123456789".indexOf(text.charAt(position)) >= 0;
                position++;
            }
            String number = text.substring(start, position);
            if (isWhole) {
                return Integer.parseInt(number);
            }
            return Double.parseDouble(number);
        }

        private void expect(char c) {
            if (!accept(c)) {
                throw error();
            }
        }

        private boolean accept(char c) {
            skipSpace();
            if (position == text.length() || text.charAt(position) != c) {
                return false;
            }
            position++;
            return true;
        }

        private void skipSpace() {
            while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
                position++;
            }
        }

        private IllegalArgumentException error() {
            return new IllegalArgumentException("no JSON at " + position);
        }
    }

    private static Map<String, Object> order(int i) {
        var order = new LinkedHashMap<String, Object>();
        order.put("id", i);
        order.put("name", "order " + i);
        order.put("tags", List.of("a", "b" + i % 10));
        order.put("paid", i % 3 == 0);
        order.put("note", null);
        return order;
    }

    public static long benchmark(int n) {
        var orders = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < n; i++) {
            orders.add(order(i));
        }
        String text = Writer.write(Map.of("orders", orders));
        var result = (Map<?, ?>) new Reader(text).read();
        long sum = 0;
        for (Object each : (List<?>) result.get("orders")) {
            var order = (Map<?, ?>) each;
            if ((boolean) order.get("paid")) {
                sum += (int) order.get("id");
            }
            sum += ((String) order.get("name")).length() + ((List<?>) order.get("tags")).size();
        }
        return sum;
    }
}
