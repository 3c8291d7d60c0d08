package org.distinguo.rest;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Dates, texts and numbers for bodies: such as fit the contract, and such as look as if they did. */
final class SampleValues {

    /** Ids of laws, some of which there are. */
    static final List<String> LAWS = List.of("un", "us", "eu", "uk", "no-such-law", "x1-2-3");

    /** Days that fit. */
    static final List<String> DATES =
            List.of("2024-03-01", "2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31", "2015-04-30", "2020-12-31");

    /** Days in years for which no request can be. */
    static final List<String> OUTSIDE_YEARS = List.of("1899-12-31", "2200-01-01", "0001-01-01", "9999-12-31");

    /** Texts that are no dates of a day, or none that anybody can mean. */
    static final List<String> ALMOST_DATES = List.of(
            "2023-02-29",
            "1900-02-29",
            "2100-02-29",
            "2024-02-30",
            "2024-04-31",
            "2024-13-01",
            "2024-00-10",
            "2024-01-00",
            "2024-1-1",
            "24-01-01",
            "1899-12-31",
            "2200-01-01",
            "0001-01-01",
            "9999-12-31",
            "2024",
            "2024-13",
            "2024-03",
            "1899",
            "2024-03-01 ",
            " 2024-03-01",
            "2024-03-01\n",
            "2024-03-01T00:00:00Z",
            "20240301",
            "٢٠٢٤-٠٣-٠١",
            "2024‐03‐01",
            "2024-W09-5",
            "");

    /** Texts that fit somewhere, and such as nearly do. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "un",
            "UN",
            "un-",
            "-un",
            "u--n",
            "un\n",
            "u\u0000n",
            "ünicode",
            "\ud83d\ude00",
            "yes",
            "Yes",
            "YES ",
            "YES\n",
            "true",
            "null",
            "0",
            "24",
            "x".repeat(64),
            "x".repeat(65),
            "x".repeat(32),
            "x".repeat(33),
            "a-b-c",
            "a-b-c-d-e-f-g-h-i",
            "A.b_c-9",
            "a b",
            "a/b",
            "~",
            "NK",
            "x".repeat(21),
            "x".repeat(22),
            "x".repeat(87),
            "a:b\n",
            "x".repeat(129),
            "İ",
            "ſ",
            "K");

    /** Numbers that fit somewhere, and such as nearly do. */
    static final List<String> NUMBERS = List.of(
            "24",
            "24.0",
            "24.00",
            "1e1",
            "1E+1",
            "0.1e2",
            "-0",
            "-0.0",
            "0",
            "120",
            "120.0",
            "121",
            "-1",
            "24.5",
            "120.0000000000000000001",
            "1e-1",
            "2147483648",
            "-9223372036854775809",
            "1e40",
            "1e-40",
            "99999999999999999999999999",
            "12e1",
            "1200e-1",
            "1" + "0".repeat(1_000));

    /** Numbers that most readers cannot hold, each with one that they can and that fits, or not, as it does. */
    static final Map<String, String> FAR = Map.of(
            "1e99999999999", "1e400",
            "-1e2147483648", "-1e400",
            "1e-99999999999", "1e-400",
            "-1e-2147483649", "-1e-400",
            "24.0e-2147483648", "24.1e-400",
            "0.0e99999999999", "0.0",
            "0e99999999999", "0");

    /** The numbers that most readers cannot hold. */
    static final List<String> FAR_NUMBERS = List.copyOf(new TreeSet<>(FAR.keySet()));

    /** Years and months that fit. */
    static final List<String> ROUGH_DATES = List.of("2024", "1900", "2199", "2024-03", "2000-02", "2025-06");

    private SampleValues() {}
}
