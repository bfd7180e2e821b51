import { describeSystem } from './describe-system.ts';
import { WEATHER_API_PROOFS } from './proofs/weather-api.ts';
import { weatherApi } from './weather-api.ts';

describeSystem(weatherApi, WEATHER_API_PROOFS);
