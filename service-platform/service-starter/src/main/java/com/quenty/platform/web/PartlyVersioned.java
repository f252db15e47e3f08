package com.quenty.platform.web;

/**
 * One that also shows what passes without a new version, as when somebody last signed in. Its {@code ETag} guards
 * changes as any other, but a read is answered whole each time, never by 304.
 */
public interface PartlyVersioned extends Versioned {}
