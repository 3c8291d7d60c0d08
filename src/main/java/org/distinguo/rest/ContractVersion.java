package org.distinguo.rest;

/** Which contract the service keeps, as the contract itself and every answer under {@code /v1} say. */
public final class ContractVersion {

    /** The version of the contract (Semantic Versioning 2.0.0), which is also that of the build. */
    public static final String NUMBER = "1.9.0";

    /** The header of an answer that tells the version. */
    public static final String HEADER = "API-Version";

    private ContractVersion() {}
}
