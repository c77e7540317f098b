import { writeFileSync } from 'node:fs';
import { geometry, GEOMETRY_FILE } from './geometry.js';

writeFileSync(GEOMETRY_FILE, geometry());
