/** Programmes, categories, requirements and projects as ordered, and the rules of completeness. */
package org.zhenggai.catalogue;
