package org.zexus.builtins.validation;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;

/** The table of functions that check texts. */
public final class ValidationBuiltins {
    private ValidationBuiltins() {}

    /** Declares everything here. */
    public static void declare(Declarations to) {
        to.function("is_email(text: string)", "Whether the text has the form of an e-mail address.",
                Boundary.unary((_, text) -> TextForms.isEmail(text)));
        to.function("is_url(text: string)", "Whether the text has the form of an http or https address.",
                Boundary.unary((_, text) -> TextForms.isUrl(text)));
        to.function("is_phone(text: string)",
                "Whether the text has 10 to 15 digits, besides spaces, hyphens, dots, parentheses and a leading +.",
                Boundary.unary((_, text) -> TextForms.isPhone(text)));
        to.function("is_numeric(value)", "Whether the value is a finite number or the text of one.",
                Boundary.unary((_, value) -> TextForms.isNumeric(value)));
        to.function("is_alpha(text: string)", "Whether the text consists of letters, at least one.",
                Boundary.unary((_, text) -> TextForms.isOf(text, Character::isLetter)));
        to.function("is_alphanumeric(text: string)", "Whether the text consists of letters and digits, at least one.",
                Boundary.unary((_, text) -> TextForms.isOf(text, Character::isLetterOrDigit)));
        to.function("matches_pattern(text: string, pattern: string)",
                "Whether a regular expression matches at the start of the text.",
                Boundary.binary(TextForms::matchesPattern));
        to.function("validate_length(text: string, least: integer, greatest: integer)",
                "Whether the number of characters lies between two others or is one of them.",
                Boundary.ternary(TextForms::hasLength));
        to.function("password_strength(text: string)", "How hard to guess a password is: weak, medium or strong.",
                Boundary.unary((_, text) -> PasswordStrength.of(text)));
        to.function("sanitize_input(text: string)", "The text without NUL, with line feeds as ends of lines.",
                Boundary.unary((_, text) -> TextForms.sanitize(text)));
    }
}
