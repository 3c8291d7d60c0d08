package org.distinguo.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.intake.binding.RecordReader;
import org.distinguo.library.LibraryReader;
import org.distinguo.source.YamlFile;

/** A form that a test writes down, and records of it in JSON with single quotes. */
public final class FormOfOnePage {

    static final FactCatalogue CATALOGUE = LibraryReader.shippedCatalogue();

    private static final String HEAD = """
            mapping: form
            version: '1.0.0'
            title: 'A form'
            source: 'nobody'
            licence: 'none needed'
            kind: %s
            reviewed: false
            fields:
            """;

    private final Converter converter;

    /** Takes the fields as a mapping has them below {@code fields}. */
    FormOfOnePage(String fields) {
        converter = new Converter(mapping(Mapping.Kind.RECORD, fields.indent(2)), CATALOGUE);
    }

    /** The file of a mapping named {@code form}; takes all that stands below {@code fields:}. */
    public static String file(Mapping.Kind kind, String rest) {
        return HEAD.formatted(kind) + rest;
    }

    /** The same as it is read. */
    public static Mapping mapping(Mapping.Kind kind, String rest) {
        byte[] file = file(kind, rest).getBytes(StandardCharsets.UTF_8);
        return MappingReader.read("form", new YamlFile("m.yaml", file), CATALOGUE);
    }

    Conversion convert(String record) {
        return converter.convert(RecordReader.read(record.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    /** The facts of a record as they are printed, numbers first. */
    String facts(String record) {
        Conversion conversion = convert(record);
        return conversion.facts().numbers().toString() + conversion.facts().answers();
    }

    Conversion.FieldReport report(String record, String field) {
        return convert(record).fields().stream()
                .filter(report -> report.field().name().equals(field))
                .findFirst()
                .orElseThrow();
    }

    List<String> asks(String record, String field) {
        return report(record, field).asks().stream().map(FactId::toString).toList();
    }
}
