import * as echarts from 'echarts';
import { rowsPerSecond } from '../speed/figures.cts';
import type { Result } from '../speed/series.cts';
import { count } from './words.cts';

/** The colours of one of GitHub's modes, whose page the picture stands on. */
export interface Look {
	text: string;
	own: string;
	other: string;
}

export const LIGHT: Look = { text: '#1f2328', own: '#3b6fd4', other: '#9aa4b0' };
export const DARK: Look = { text: '#e6edf3', own: '#6d9cf5', other: '#717b87' };

const WIDTH = 880;
const LABELS = 310;
const PANEL = 215;
const GAP = 75;
const BAR = 34;
const TOP = 34;

interface Panel {
	title: string;
	of(result: Result): number;
}

const PANELS: Panel[] = [
	{ title: 'rows per second (more is better)', of: ({ median }) => rowsPerSecond(median) },
	{
		title: 'peak memory of n8n in MB (less is better)',
		of: ({ median }) => (median.peakMemory ?? 0) / 1e6,
	},
];

/** Draws the results at one size as bars, those with the most rows per second on top. Returns an SVG picture. */
export function chart(results: Result[], look: Look): string {
	const sorted = results.toSorted((a, b) => rowsPerSecond(a.median) - rowsPerSecond(b.median));
	const height = TOP + BAR * results.length + 8;
	const picture = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
	picture.setOption({
		animation: false,
		textStyle: { fontFamily: 'sans-serif', color: look.text },
		title: PANELS.map(({ title }, index) => ({
			text: title,
			left: leftOf(index) - 5,
			top: 4,
			textStyle: { fontSize: 13, fontWeight: 'normal', color: look.text },
		})),
		grid: PANELS.map((_, index) => ({
			left: leftOf(index),
			width: PANEL,
			top: TOP,
			bottom: 8,
			outerBoundsMode: 'none',
		})),
		xAxis: PANELS.map((_, gridIndex) => ({ gridIndex, type: 'value', show: false })),
		yAxis: PANELS.map((_, gridIndex) => ({
			gridIndex,
			type: 'category',
			data: sorted.map(({ label }) => label),
			axisLine: { show: false },
			axisTick: { show: false },
			axisLabel: { show: gridIndex === 0, color: look.text, fontSize: 13 },
		})),
		series: PANELS.map((panel, index) => bars(panel, index, sorted, look)),
	});
	const svg = picture.renderToSVGString();
	picture.dispose();
	return svg;
}

const leftOf = (panel: number) => LABELS + panel * (PANEL + GAP);

function bars({ of }: Panel, index: number, results: Result[], look: Look) {
	return {
		type: 'bar' as const,
		xAxisIndex: index,
		yAxisIndex: index,
		barWidth: 18,
		data: results.map((result) => ({
			value: of(result),
			itemStyle: { color: result.participant.startsWith('upwell') ? look.own : look.other },
		})),
		label: {
			show: true,
			position: 'right' as const,
			color: look.text,
			fontSize: 13,
			formatter: ({ value }: { value?: unknown }) => count(Number(value)),
		},
	};
}
