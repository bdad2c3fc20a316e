/** The API of what runs beside an item's life. */
package org.zhenggai.supervision.web;
