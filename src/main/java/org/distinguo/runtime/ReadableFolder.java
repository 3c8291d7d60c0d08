package org.distinguo.runtime;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A path at which there is a folder that this process can read. */
@Documented
@Constraint(validatedBy = ReadableFolder.Validator.class)
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@interface ReadableFolder {

    /** What is said of a path that is none. */
    String message() default "must be a folder that can be read";

    /** Asked for by Bean Validation; unused. */
    Class<?>[] groups() default {};

    /** Asked for by Bean Validation; unused. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at the file system. */
    final class Validator implements ConstraintValidator<ReadableFolder, Path> {

        @Override
        public boolean isValid(@Nullable Path path, ConstraintValidatorContext context) {
            return path == null || (Files.isDirectory(path) && Files.isReadable(path));
        }
    }
}
