package org.zexus.launcher;

import java.util.List;
import java.util.Optional;

/**
 * A heap smaller than the one that the native executable begins with, which it refuses unless the least size is given
 * as well.
 */
final class SmallHeap {

    /** What {@code native/image.args} gives as the least size, in bytes. */
    private static final long USUAL_LEAST = 512L << 20;
    private static final String GREATEST = "--vm.Xmx";
    private static final String LEAST = "--vm.Xms";
    private static final String UNITS = "kmgt";

    private SmallHeap() {}

    /** The option for the least size that options for the virtual machine lack. */
    static Optional<String> missingOption(List<String> options) {
        if (options.stream().anyMatch(option -> option.startsWith(LEAST))) {
            return Optional.empty();
        }
        return options.stream()
                .filter(option -> option.startsWith(GREATEST))
                .map(option -> option.substring(GREATEST.length()))
                .reduce((_, last) -> last)
                .filter(SmallHeap::isSmall)
                .map(size -> LEAST + size);
    }

    /** Whether a size is less than the usual one; what is no size is left to the virtual machine to refuse. */
    private static boolean isSmall(String size) {
        int unit = size.isEmpty() ? -1 : UNITS.indexOf(Character.toLowerCase(size.charAt(size.length() - 1)));
        String digits = unit < 0 ? size : size.substring(0, size.length() - 1);
        // More digits are more than any memory.
        return digits.matches("[0-9]{1,12}") && Long.parseLong(digits) < USUAL_LEAST >> 10 * (unit + 1);
    }
}
