package org.zexus.runtime.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTextTest {

    /** What Python 3 prints for these floats. */
    @ParameterizedTest
    @CsvSource({"1.0, 1.0", "-1.0, -1.0", "0.0, 0.0", "-0.0, -0.0", "0.1, 0.1", "100.0, 100.0",
        "3.3333333333333335, 3.3333333333333335", "0.30000000000000004, 0.30000000000000004",
        "1e15, 1000000000000000.0", "1e16, 1e+16", "1.5e16, 1.5e+16", "1234567890123456.7, 1234567890123456.8",
        "12345678901234567.0, 1.2345678901234568e+16", "1e20, 1e+20", "1.5e300, 1.5e+300", "1e100, 1e+100",
        "0.0001, 0.0001", "0.00012345, 0.00012345", "0.00001, 1e-05", "1.5e-7, 1.5e-07", "5e-324, 5e-324",
        "1e-323, 1e-323", "1.5e-323, 1.5e-323", "2e-323, 2e-323",
        "1.7976931348623157e308, 1.7976931348623157e+308", "2.2250738585072014e-308, 2.2250738585072014e-308",
        "123456.789, 123456.789", "9007199254740993.0, 9007199254740992.0", "2e-3, 0.002", "1e22, 1e+22",
        "1e23, 1e+23", "4.35, 4.35", "NaN, nan", "Infinity, inf", "-Infinity, -inf"})
    void displaysLikePython(double value, String expected) {
        assertEquals(expected, FloatText.of(value));
    }

    @Property
    void readsBackAsTheSameDouble(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            assertEquals(value, Double.parseDouble(FloatText.of(value)));
        }
    }

    @Property
    void choosesTheFormByTheExponent(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value) && value != 0) {
            String text = FloatText.of(value);
            boolean plain = Math.abs(value) >= 1e-4 && Math.abs(value) < 1e16;
            assertEquals(plain, !text.contains("e"), text);
            assertTrue(text.contains(".") || text.contains("e"), text);
        }
    }
}
