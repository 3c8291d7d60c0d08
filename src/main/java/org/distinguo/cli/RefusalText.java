package org.distinguo.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.Violation;
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.message.Messages;
import org.distinguo.language.Marks;

/**
 * What is printed of a refused request, in one language.
 *
 * @param messages the sentences in that language
 */
record RefusalText(Messages messages) {

    /** Prints why the request in a file is refused: a line for the whole, and one for each thing that is wrong. */
    void print(Path file, RefusedException refused, PrintStream err) {
        err.println(file + ": " + say(refused.detail()));
        for (Violation violation : refused.violations()) {
            String message = say(violation.message());
            err.println("- " + violation.place() + ": " + message + unlessSaid(message, violation));
        }
    }

    /** A word that is near, as a question. */
    String near(String word) {
        return say(MessageId.NEAR.with(word));
    }

    private String unlessSaid(String message, Violation violation) {
        String near = violation.didYouMean();
        return near == null || message.contains("`" + near + "`") ? "" : System.lineSeparator() + "  " + near(near);
    }

    private String say(Message message) {
        return Marks.out(messages.say(message));
    }
}
