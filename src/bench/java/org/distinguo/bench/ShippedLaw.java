package org.distinguo.bench;

import java.util.List;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Query;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One of the shipped laws with its cases. */
@State(Scope.Benchmark)
public class ShippedLaw {

    /** The rulebook's id. */
    @Param({"un", "us", "eu", "coe", "uk", "ca", "au", "ph"})
    public String law = "";

    /** All that is shipped. */
    final Library library = LibraryReader.shipped();

    Classifier classifier() {
        return library.classifier(law).orElseThrow();
    }

    List<Query> cases() {
        return Shipped.cases(library, law);
    }
}
