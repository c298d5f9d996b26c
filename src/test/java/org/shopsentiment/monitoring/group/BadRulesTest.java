package org.shopsentiment.monitoring.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cart                   | it has no =>
                    cart = > carts         | it has no =>
                    cart=>                 | its group is empty
                    =>carts                | its regex is empty
                    (cart=>carts           | its regex is bad: missing closing )
                    cart(?=x)=>carts       | its regex is bad: invalid or unsupported Perl syntax
                    (a)(b)\\1=>carts       | its regex is bad: invalid escape sequence
                    a**=>carts             | its regex is bad: invalid nested repetition operator
                    (cart)=>$2             | its group refers to $2, its regex captures 1
                    (cart)=>${name}        | its group refers to ${name}, which its regex does not capture
                    (?P<name>cart)=>${name | its group has ${ without }
                    """)
    void areRefusedWithTheirLineTextAndReason(String rule, String reason) {
        InvalidKeyGroupException refused = refused("# carts\n\nshop=>shops\n  " + rule + "  \nlast=>rule");

        assertThat(refused.line()).isEqualTo(4);
        assertThat(refused.rule()).isEqualTo(rule);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused).hasMessage("Line 4, \"" + rule + "\": " + reason + ".");
    }

    @Test
    void aGroupHasAtMostAHundredCharacters() {
        assertThatCode(() -> KeyGroups.parse("a=>" + "b".repeat(100))).doesNotThrowAnyException();

        assertThat(refused("a=>" + "b".repeat(101)).reason()).isEqualTo("its group is longer than 100 characters");
    }

    @Test
    void aRegexHasAtMostAThousandCharacters() {
        assertThatCode(() -> KeyGroups.parse("a".repeat(1_000) + "=>b")).doesNotThrowAnyException();

        assertThat(refused("a".repeat(1_001) + "=>b").reason()).isEqualTo("its regex is longer than 1000 characters");
    }

    @Test
    void thereAreAtMostTwoHundred() {
        String full = "# first\n" + "a=>b\n".repeat(200);
        assertThatCode(() -> KeyGroups.parse(full)).doesNotThrowAnyException();

        InvalidKeyGroupException refused = refused(full + "one=>more");

        assertThat(refused.line()).isEqualTo(202);
        assertThat(refused.reason()).isEqualTo("there are more than 200 rules");
    }

    @Test
    void theyAreNotTooLargeTogether() {
        InvalidKeyGroupException refused = refused("[0-9]{900}x=>long\n".repeat(20));

        assertThat(refused.line()).isEqualTo(12);
        assertThat(refused.reason()).isEqualTo("the rules up to here are too large together");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ((a{1000}){1000}){1000}=>big
                    ((a{2,}){1000,}){1,1000}=>big
                    (a{1000})\\Q\\E{1000}\\Q\\E{1000}=>big
                    """)
    void aRegexThatRepeatsItsRepetitionsIsRefusedBeforeItIsWrittenOut(String rule) {
        assertThat(refused(rule).reason()).isEqualTo("its regex repeats too much");
    }

    @Test
    void repetitionsOneAfterTheOtherAreFine() {
        KeyGroups groups =
                KeyGroups.parse("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}=>uuid\n([0-9]{1,3}\\.){3}[0-9]{1,3}=>ip");

        assertThat(groups.groupOf("123e4567-e89b-12d3-a456-426614174000")).isEqualTo("uuid");
        assertThat(groups.groupOf("127.0.0.1")).isEqualTo("ip");
    }

    @Test
    void theMessageIsOneShortLineWhateverTheRule() {
        assertThat(refused("cart\u0007" + "x".repeat(5_000)).getMessage())
                .startsWith("Line 1, \"cart\ufffdxxx")
                .endsWith("xxx...\": it has no =>.")
                .hasSizeLessThan(200);
    }

    private static InvalidKeyGroupException refused(String rules) {
        return catchThrowableOfType(InvalidKeyGroupException.class, () -> KeyGroups.parse(rules));
    }
}
