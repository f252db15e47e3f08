package com.quenty.customer.documenttypes;

/**
 * A number that a company is known by, checked.
 *
 * @param type code of the document type
 * @param country ISO 3166-1 alpha-2
 * @param number as typed
 * @param normalized the one form of all its spellings
 */
public record Document(String type, String country, String number, String normalized, DocumentCheck check) {}
