package org.distinguo.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.distinguo.rest.Coding;
import org.distinguo.rest.Packing;
import org.distinguo.runtime.access.Access;
import org.distinguo.runtime.access.AccessConverter;
import org.hibernate.validator.constraints.URL;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator can set beside the settings of the platform. A key that is not here, or a value out of range, stops the start. */
@ConfigMapping(prefix = "distinguo")
public interface DistinguoConfig {

    /** How the service knows who calls: {@code loopback}, {@code open}, {@code tokens} or {@code certificates}. */
    @WithDefault("loopback")
    @WithConverter(AccessConverter.class)
    Access access();

    /** Whom callers may write to. */
    Contact contact();

    /** Rulebooks from outside. */
    Rulebooks rulebooks();

    /** Mappings of forms from outside. */
    Mappings mappings();

    /** In which languages callers are answered. */
    Languages languages();

    /** What is let in. */
    Requests requests();

    /** What is let in of many cases at once. */
    Batches batches();

    /** How answers are sent. */
    Answers answers();

    /** To whom Swagger UI is shown: {@code loopback}, {@code on} or {@code off}. */
    @WithDefault("loopback")
    SwaggerUi swaggerUi();

    /** Whom callers may write to, as the contract that the service hands out tells them. Nothing of it has to be set. */
    interface Contact {

        /** The organisation that operates the service, or the part of it that answers callers. */
        Optional<@Size(max = 200) @Pattern(regexp = ".*\\S.*", message = "must not be blank") String> name();

        /** A page that says how to reach it: an address that begins with {@code https://} or {@code http://}. */
        Optional<@URL(regexp = "https?://.*") String> url();

        /** Its address for mail. */
        Optional<@Email String> email();
    }

    /** Rulebooks from outside. */
    interface Rulebooks {

        /**
         * A folder with one folder for each rulebook; one with the id of a shipped rulebook takes its place. Without it only
         * the shipped rulebooks answer.
         */
        Optional<@ReadableFolder Path> directory();
    }

    /** Mappings of forms from outside. */
    interface Mappings {

        /**
         * A folder with one folder for each mapping; one with the id of a shipped mapping takes its place. Without it only the
         * shipped mappings are there.
         */
        Optional<@ReadableFolder Path> directory();
    }

    /** In which languages callers are answered. */
    interface Languages {

        /**
         * Whether texts in other languages than English that nobody has reviewed are given to callers, marked as such. Otherwise
         * callers get the English text in their place.
         */
        @WithDefault("false")
        @WithConverter(TrueOrFalse.class)
        boolean unreviewed();

        /**
         * A folder with one folder for each language; a text in it takes the place of a shipped one. Without it only the shipped
         * texts are there.
         */
        Optional<@ReadableFolder Path> directory();
    }

    /** What is let in. */
    interface Requests {

        /**
         * The requests that may be inside at the same time, read, decided, answered and on their way; one more is told to come
         * back. One whose answer is longer than 128 KiB counts as several.
         */
        @WithDefault("256")
        @Min(1) int inFlight();

        /** How many of them one caller may have at the same time; more are told to come back. */
        @WithDefault("128")
        @Min(1) int inFlightPerCaller();

        /**
         * How long a request may take to come in and to get its turn, and its answer to be taken. One that takes longer is told
         * so, or cut off.
         */
        @WithDefault("10s")
        @DurationMin(seconds = 1)
        Duration deadline();
    }

    /** What is let in of many cases at once. */
    interface Batches {

        /** The batches that may be under way at the same time; one more is told to come back. */
        @WithDefault("2")
        @Min(1) int atOnce();

        /** The seconds in which a caller has to complete a line or to read an answer; the caller is cut off before twice that time. */
        @WithDefault("30")
        @Min(1) int patienceSeconds();
    }

    /** How answers are sent. */
    interface Answers {

        /** Which answers are packed for callers who ask for that: {@code none}, {@code law} or {@code all}. */
        @WithDefault("law")
        Packing packed();

        /** In which ways answers are packed: {@code br}, {@code gzip} or both. */
        @WithDefault("br,gzip")
        Set<Coding> encodings();
    }
}
