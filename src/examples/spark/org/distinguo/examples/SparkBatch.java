package org.distinguo.examples;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get_json_object;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.distinguo.rest.batch.Batch;
import org.distinguo.rest.batch.BatchClassifier;
import org.distinguo.rest.batch.BatchDetail;
import org.distinguo.rest.batch.BatchLine;

/**
 * Classifies a data set of cases inside Apache Spark, with the jar of the service on the class path and no service running:
 * each executor reads the laws once, and each partition is one batch. The answers are the lines that the service would give.
 */
public final class SparkBatch {

    private static final long CASES = 1_000_000;

    private SparkBatch() {}

    /** Read by the first partition of each executor. */
    private static final class Laws {

        static final BatchClassifier CLASSIFIER = BatchClassifier.standalone(Clock.systemUTC());
    }

    /**
     * Runs the example on this machine.
     *
     * @param arguments how many cases; a million if nothing is said
     * @throws IOException if Spark cannot be ended
     */
    public static void main(String... arguments) throws IOException {
        long number = arguments.length == 0 ? CASES : Long.parseLong(arguments[0]);
        try (SparkSession spark = SparkSession.builder()
                .appName("distinguo")
                .master("local[*]")
                .config("spark.ui.enabled", false)
                .getOrCreate()) {
            long start = System.nanoTime();
            List<Row> rows = classified(cases(spark, number))
                    .groupBy(
                            get_json_object(col("value"), "$.summary.classification").as("classification"),
                            get_json_object(col("value"), "$.problem.type").as("problem"))
                    .count()
                    .orderBy("classification", "problem")
                    .collectAsList();
            double seconds = (System.nanoTime() - start) / 1e9;
            long answered = rows.stream().mapToLong(row -> row.getLong(2)).sum();
            if (answered != number) {
                throw new IllegalStateException(answered + " of " + number + " cases were answered");
            }
            rows.forEach(row -> System.out.println(row.mkString(" | ")));
            System.out.printf("%,d cases in %.1f s, %,.0f a second%n", number, seconds, number / seconds);
        }
    }

    /** An answer for each case. */
    private static Dataset<String> classified(Dataset<String> cases) {
        return cases.mapPartitions(
                (MapPartitionsFunction<String, String>) SparkBatch::answers, Encoders.STRING());
    }

    private static Iterator<String> answers(Iterator<String> cases) {
        Batch batch = Laws.CLASSIFIER.begin(BatchDetail.SUMMARY);
        return new Iterator<>() {
            private long number;

            @Override
            public boolean hasNext() {
                return cases.hasNext();
            }

            @Override
            public String next() {
                var answer = new ByteArrayOutputStream();
                batch.answer(BatchLine.of(++number, cases.next().getBytes(StandardCharsets.UTF_8)), answer);
                return answer.toString(StandardCharsets.UTF_8);
            }
        };
    }

    /** Invented cases, as another program would read them from its files: spark.read().textFile("cases.ndjson"). */
    private static Dataset<String> cases(SparkSession spark, long number) {
        return spark.range(number).map((MapFunction<Long, String>) SparkBatch::line, Encoders.STRING());
    }

    private static String line(long id) {
        return "{\"rulebook\":\"" + (id % 3 == 0 ? "un" : id % 3 == 1 ? "us" : "eu")
                + "\",\"conductDate\":\"2024-03-01\",\"decisionDate\":\"2025-06-02\",\"caseReference\":\"case-" + id
                + "\",\"screened\":[\"means\",\"debt\",\"control\"],\"facts\":{\"person\":{\"ageYears\":" + id % 60
                + ",\"national\":\"" + (id % 5 == 0 ? "YES" : "NO") + "\"},\"conduct\":{\"recruited\":\""
                + (id % 2 == 0 ? "YES" : "NO") + "\",\"travelArranged\":\"YES\"},\"means\":{\"deceptionAboutWork\":\""
                + (id % 7 == 0 ? "YES" : "UNKNOWN") + "\"},\"movement\":{\"crossedBorder\":\"YES\",\"entryIrregular\":\""
                + (id % 4 == 0 ? "YES" : "NO") + "\"},\"facilitation\":{\"entryProcured\":\""
                + (id % 4 == 0 ? "YES" : "NO") + "\"}" + (id % 11 == 0 ? ",\"exploitation\":{\"forcedLabour\":\"YES\"}" : "")
                + (id % 1_000 == 0 ? ",\"extra\":{}" : "") + "}}";
    }
}
