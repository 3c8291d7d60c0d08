package org.distinguo.rest.request;

import java.util.Optional;

/**
 * A request for the smallest changes that fits the contract, with its defaults filled in.
 *
 * @param stated the case as stated
 * @param finding the offence whose finding is to change, where the caller names one; whether it exists is not checked
 * @param size the greatest number of changes
 */
public record WhatIfRequest(ClassificationRequest stated, Optional<String> finding, int size) {}
