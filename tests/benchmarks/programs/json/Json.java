package json;

import som.Vector;

/** A JSON parser that reads a message of a user interface: characters, short strings and objects of several types. */
public final class Json {
    private Json() {}

    private abstract static class Value {
        boolean isObject() {
            return false;
        }

        boolean isArray() {
            return false;
        }

        JsonObject asObject() {
            throw new UnsupportedOperationException("not an object");
        }

        JsonArray asArray() {
            throw new UnsupportedOperationException("not an array");
        }
    }

    private static final class JsonLiteral extends Value {
        static final Value NULL = new JsonLiteral(null);
        static final Value TRUE = new JsonLiteral(true);
        static final Value FALSE = new JsonLiteral(false);

        final Boolean value;

        JsonLiteral(Boolean value) {
            this.value = value;
        }
    }

    private static final class JsonNumber extends Value {
        final String text;

        JsonNumber(String text) {
            this.text = text;
        }
    }

    private static final class JsonString extends Value {
        final String text;

        JsonString(String text) {
            this.text = text;
        }
    }

    private static final class JsonArray extends Value {
        private final Vector<Value> values = new Vector<>();

        @Override
        boolean isArray() {
            return true;
        }

        @Override
        JsonArray asArray() {
            return this;
        }

        void add(Value value) {
            values.add(value);
        }

        int size() {
            return values.size();
        }
    }

    /** Where the members of an object are, by a hash that only looks at the length of the name. */
    private static final class HashIndexTable {
        private final int[] slots = new int[32];

        void add(String name, int index) {
            slots[slotOf(name)] = index < 255 ? index + 1 : 0;
        }

        int get(String name) {
            return slots[slotOf(name)] - 1;
        }

        private int slotOf(String name) {
            return name.length() * 1402589 & slots.length - 1;
        }
    }

    private static final class JsonObject extends Value {
        private final Vector<String> names = new Vector<>();
        private final Vector<Value> values = new Vector<>();
        private final HashIndexTable table = new HashIndexTable();

        @Override
        boolean isObject() {
            return true;
        }

        @Override
        JsonObject asObject() {
            return this;
        }

        void add(String name, Value value) {
            table.add(name, names.size());
            names.add(name);
            values.add(value);
        }

        Value get(String name) {
            int index = indexOf(name);
            return index == -1 ? null : values.at(index);
        }

        private int indexOf(String name) {
            int index = table.get(name);
            if (index != -1 && names.at(index).equals(name)) {
                return index;
            }
            for (int i = 0; i < names.size(); i++) {
                if (names.at(i).equals(name)) {
                    return i;
                }
            }
            return -1;
        }
    }

    private static final class Parser {
        private final String input;
        private int index = -1;
        private int line = 1;
        private int column;
        /** A text of one character, as the other languages have it, or null at the end. */
        private String current;
        private String captureBuffer = "";
        private int captureStart = -1;

        Parser(String input) {
            this.input = input;
        }

        Value parse() {
            read();
            skipSpace();
            Value result = readValue();
            skipSpace();
            if (current != null) {
                throw error("unexpected character");
            }
            return result;
        }

        private Value readValue() {
            if (current == null) {
                throw error("expected a value");
            }
            return switch (current) {
                case "n" -> readWord("null", JsonLiteral.NULL);
                case "t" -> readWord("true", JsonLiteral.TRUE);
                case "f" -> readWord("false", JsonLiteral.FALSE);
                case "\"" -> new JsonString(readText());
                case "[" -> readArray();
                case "{" -> readObject();
                case "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" -> readNumber();
                default -> throw error("expected a value");
            };
        }

        private Value readArray() {
            read();
            var array = new JsonArray();
            skipSpace();
            if (readChar("]")) {
                return array;
            }
            do {
                skipSpace();
                array.add(readValue());
                skipSpace();
            } while (readChar(","));
            if (!readChar("]")) {
                throw error("expected ',' or ']'");
            }
            return array;
        }

        private Value readObject() {
            read();
            var object = new JsonObject();
            skipSpace();
            if (readChar("}")) {
                return object;
            }
            do {
                skipSpace();
                if (!"\"".equals(current)) {
                    throw error("expected a name");
                }
                String name = readText();
                skipSpace();
                if (!readChar(":")) {
                    throw error("expected ':'");
                }
                skipSpace();
                object.add(name, readValue());
                skipSpace();
            } while (readChar(","));
            if (!readChar("}")) {
                throw error("expected ',' or '}'");
            }
            return object;
        }

        private Value readWord(String word, Value value) {
            for (int i = 0; i < word.length(); i++) {
                if (!readChar(word.substring(i, i + 1))) {
                    throw error("expected " + word);
                }
            }
            return value;
        }

        private String readText() {
            read();
            startCapture();
            while (!"\"".equals(current)) {
                if (current == null) {
                    throw error("expected the end of a string");
                }
                if (current.equals("\\")) {
                    pauseCapture();
                    readEscape();
                    startCapture();
                } else {
                    read();
                }
            }
            String text = endCapture();
            read();
            return text;
        }

        private void readEscape() {
            read();
            captureBuffer += switch (current) {
                case "\"", "/", "\\" -> current;
                case "n" -> "\n";
                case "t" -> "\t";
                case null, default -> throw error("expected an escape sequence");
            };
            read();
        }

        private Value readNumber() {
            startCapture();
            readChar("-");
            String first = current;
            if (!readDigit()) {
                throw error("expected a digit");
            }
            if (!first.equals("0")) {
                readDigits();
            }
            if (readChar(".")) {
                if (!readDigit()) {
                    throw error("expected a digit");
                }
                readDigits();
            }
            if (readChar("e") || readChar("E")) {
                if (!readChar("+")) {
                    readChar("-");
                }
                if (!readDigit()) {
                    throw error("expected a digit");
                }
                readDigits();
            }
            return new JsonNumber(endCapture());
        }

        private void readDigits() {
            while (readDigit()) {}
        }

        private boolean readDigit() {
            if (!isDigit()) {
                return false;
            }
            read();
            return true;
        }

        private boolean readChar(String character) {
            if (!character.equals(current)) {
                return false;
            }
            read();
            return true;
        }

        private void skipSpace() {
            while (isSpace()) {
                read();
            }
        }

        private void read() {
            if ("\n".equals(current)) {
                line++;
                column = 0;
            }
            index++;
            column++;
            current = index < input.length() ? input.substring(index, index + 1) : null;
        }

        private void startCapture() {
            captureStart = index;
        }

        private void pauseCapture() {
            captureBuffer += input.substring(captureStart, index);
            captureStart = -1;
        }

        private String endCapture() {
            String captured = input.substring(captureStart, index);
            if (!captureBuffer.isEmpty()) {
                captured = captureBuffer + captured;
                captureBuffer = "";
            }
            captureStart = -1;
            return captured;
        }

        private boolean isSpace() {
            return " ".equals(current) || "\t".equals(current) || "\n".equals(current) || "\r".equals(current);
        }

        private boolean isDigit() {
            return switch (current) {
                case "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" -> true;
                case null, default -> false;
            };
        }

        private IllegalArgumentException error(String message) {
            return new IllegalArgumentException(message + " at " + line + ":" + column);
        }
    }

    private static String operation(int i) {
        String widget = "\"w" + i + "\"";
        return switch (i % 4) {
            case 0 -> "[\"destroy\"," + widget + "]";
            case 1 -> "[\"set\"," + widget + ",{\"activeControl\":\"w" + (i + 45) + "\",\"bounds\":[" + i + "," + i * 2
                    + ",-100,0]}]";
            case 2 -> "[\"create\"," + widget + ",\"widgets.Label\",{\"parent\":\"w" + (i - 1)
                    + "\",\"style\":[\"NONE\"],\"text\":\"Line\\n" + i
                    + "\",\"customVariant\":null,\"visible\":true,\"opacity\":0." + i + "e1}]";
            default -> "[\"listen\"," + widget + ",{\"Selection\":false,\"title\":\"a \\\"new\\\" title\"}]";
        };
    }

    private static String message() {
        var operations = new String[156];
        for (int i = 0; i < operations.length; i++) {
            operations[i] = operation(i);
        }
        return "{\"head\":{\"requestCounter\":4},\"operations\":[" + String.join(",", operations) + "]}";
    }

    public static long benchmark(int n) {
        String text = message();
        int size = 0;
        for (int i = 0; i < n; i++) {
            Value result = new Parser(text).parse();
            if (!result.isObject()
                    || !result.asObject().get("head").isObject()
                    || !result.asObject().get("operations").isArray()) {
                throw new IllegalStateException("wrong result");
            }
            size = result.asObject().get("operations").asArray().size();
        }
        return size;
    }
}
