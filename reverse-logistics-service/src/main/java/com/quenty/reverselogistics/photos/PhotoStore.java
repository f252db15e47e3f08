package com.quenty.reverselogistics.photos;

/** Keeps files by a key of letters, digits, hyphens and slashes. Never called within a transaction: it may be remote. */
public interface PhotoStore {

    /** The same content may be put again. */
    void put(String key, byte[] content, PhotoType type);

    /** @throws PhotoProblems.PhotosUnavailable when it can't be read, or is gone */
    byte[] get(String key);
}
