/**
 * How large a layer's file may be. A hundred thousand annotations take 90 MB; what is larger
 * would take the memory that the window needs, and is not read, so it is never written either.
 */
export const LARGEST_LAYER_BYTES = 128 * 1024 * 1024;
