package org.distinguo.intake.binding;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the members of a request stand, by their names: a member of the contract that was sent at another place is told its own. Of the
 * members of list items, the place is in the first item. Immutable.
 */
final class MemberPlaces {

    private static final String FIRST_ITEM = "/0/";

    private final Map<String, String> places = new HashMap<>();

    /** The members of a request and of the items of its lists. A name that stands in both is that of the request. */
    MemberPlaces(DeserializationConfig config, JavaType request) {
        for (BeanPropertyDefinition member : members(config, request)) {
            JavaType type = member.getPrimaryType();
            if (type.isCollectionLikeType() && !type.getContentType().isEnumType()) {
                members(config, type.getContentType())
                        .forEach(ofItem -> places.putIfAbsent(
                                ofItem.getName(), "/" + member.getName() + FIRST_ITEM + ofItem.getName()));
            }
        }
        members(config, request).forEach(member -> places.put(member.getName(), "/" + member.getName()));
    }

    private static List<BeanPropertyDefinition> members(DeserializationConfig config, JavaType type) {
        return config.introspect(type).findProperties();
    }

    /**
     * Where a member with this name stands.
     *
     * @param name the name
     * @param pointer the place at which it was sent; within an item of the list, the place is in the same item
     * @return empty where the request has no such member, or has it there
     */
    Optional<String> of(String name, String pointer) {
        return Optional.ofNullable(places.get(name))
                .map(place -> inSameItem(place, pointer))
                .filter(place -> !place.equals(pointer));
    }

    private static String inSameItem(String place, String pointer) {
        int item = place.indexOf(FIRST_ITEM);
        if (item < 0 || !pointer.startsWith(place.substring(0, item + 1))) {
            return place;
        }
        int end = pointer.indexOf('/', item + 1);
        return pointer.substring(0, end) + place.substring(item + FIRST_ITEM.length() - 1);
    }
}
