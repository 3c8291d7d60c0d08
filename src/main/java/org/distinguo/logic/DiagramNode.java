package org.distinguo.logic;

/** A node of decision diagrams: equal for all conditions that come out alike in every case. Immutable. */
public final class DiagramNode {

    private final int number;

    DiagramNode(int number) {
        this.number = number;
    }

    /** Its number in the diagrams. */
    int number() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiagramNode that && number == that.number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return "DiagramNode[" + number + "]";
    }
}
