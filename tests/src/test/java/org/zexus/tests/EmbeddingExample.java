package org.zexus.tests;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/** The Java code that the documentation shows, so that it is compiled and run. */
final class EmbeddingExample {
    private EmbeddingExample() {}

    static void run() {
        try (Context context = Context.newBuilder("zexus").out(System.out).build()) {
            context.eval("zexus", "action price(amount, discount = 10) { return amount - amount * discount / 100 }");
            Value price = context.getBindings("zexus").getMember("price");
            System.out.println(price.execute(250).asInt());
            System.out.println(price.execute(250, 50).asInt());
        }
    }

    static void runWithJavaScript() {
        try (Context context = Context.newBuilder("zexus", "js").allowAllAccess(true).build()) {
            Value add = context.eval("js", "(a, b) => a + b");
            context.getBindings("zexus").putMember("add", add);
            context.eval("zexus", "print(add(2, 3), [1, 2].map((x) => add(x, x)))");
        }
    }
}
