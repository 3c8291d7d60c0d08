package org.distinguo.source;

import java.util.List;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;

/** The events of a file that was read before: to compose its nodes, the text need not be read a second time. */
final class ReadEvents implements Parser {

    private final List<Event> events;
    private int next;

    /** Takes the events of a whole file, from the start of its stream to the end. */
    ReadEvents(List<Event> events) {
        this.events = List.copyOf(events);
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return next < events.size() && events.get(next).is(choice);
    }

    @Override
    public Event peekEvent() {
        return events.get(next);
    }

    @Override
    public Event getEvent() {
        return events.get(next++);
    }
}
