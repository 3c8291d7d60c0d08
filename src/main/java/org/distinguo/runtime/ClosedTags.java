package org.distinguo.runtime;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.distinguo.rest.ServicePaths;
import org.jspecify.annotations.Nullable;

/**
 * Gives the platform's timer of requests a histogram, and keeps its tags to closed sets: a path or a method that a caller
 * made up would carry his words into the metrics, and every one of them would be a new series. Such a request is not timed
 * at all, since the registry keeps the tags that it was first asked for beside those that it shows; the counter of problems
 * counts it.
 */
@Singleton
final class ClosedTags implements MeterFilter {

    private static final String REQUESTS = "http.server.requests";
    private static final String OTHER = "OTHER";
    private static final Set<String> PLATFORM_URIS = Set.of("NOT_FOUND", "REDIRECTION", "UNKNOWN", "root");
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT");
    private static final double[] BUCKETS = Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 1_000)
            .mapToDouble(milliseconds -> Duration.ofMillis(milliseconds).toNanos())
            .toArray();

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().equals(REQUESTS)) {
            return id;
        }
        List<Tag> tags = id.getTags().stream().map(ClosedTags::closed).toList();
        return id.replaceTags(tags);
    }

    private static Tag closed(Tag tag) {
        return switch (tag.getKey()) {
            case "uri" ->
                PLATFORM_URIS.contains(tag.getValue()) || ServicePaths.METHODS.containsKey(tag.getValue())
                        ? tag
                        : Tag.of("uri", OTHER);
            case "method" -> METHODS.contains(tag.getValue()) ? tag : Tag.of("method", OTHER);
            default -> tag;
        };
    }

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        boolean isMadeUp = id.getName().equals(REQUESTS)
                && id.getTags().stream().anyMatch(tag -> tag.getValue().equals(OTHER));
        return isMadeUp ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }

    @Override
    public @Nullable DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        if (!id.getName().equals(REQUESTS)) {
            return config;
        }
        return DistributionStatisticConfig.builder()
                .serviceLevelObjectives(BUCKETS)
                .build()
                .merge(config);
    }
}
