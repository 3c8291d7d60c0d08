package org.distinguo.intake.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to classify a case under one law. */
@Schema(name = "ClassificationRequest", description = "A case, and what it is to be matched with.")
public final class ClassificationRequest extends SingleLawRequest {

    ClassificationRequest() {}
}
