@NullMarked
package org.tiaowen.app.security;

import org.jspecify.annotations.NullMarked;
