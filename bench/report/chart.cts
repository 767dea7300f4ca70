import * as echarts from 'echarts';
import { rowsPerSecond } from '../speed/figures.cts';
import type { Figures } from '../speed/figures.cts';
import { formatCount } from './format.cts';

/** The colours for one of GitHub's themes. */
export interface Theme {
	text: string;
	upwell: string;
	other: string;
}

export const LIGHT: Theme = { text: '#1f2328', upwell: '#3b6fd4', other: '#9aa4b0' };
export const DARK: Theme = { text: '#e6edf3', upwell: '#6d9cf5', other: '#717b87' };

const WIDTH = 880;
const LABELS_WIDTH = 310;
const PANEL_WIDTH = 215;
const GAP = 75;
const BAR_HEIGHT = 34;
const TOP = 34;

/** One line of the chart. */
export interface Bar {
	label: string;
	/** Whether it is this node. */
	isOwn: boolean;
	median: Figures;
}

interface Panel {
	title: string;
	valueOf(bar: Bar): number;
}

const PANELS: Panel[] = [
	{ title: 'rows per second (more is better)', valueOf: ({ median }) => rowsPerSecond(median) },
	{
		title: 'peak memory of n8n in MB (less is better)',
		valueOf: ({ median }) => (median.peakMemory ?? 0) / 1e6,
	},
];

/** Draws bars, the first on top. Returns an SVG image. */
export function chart(lines: Bar[], theme: Theme): string {
	// ECharts begins at the bottom.
	const fromBelow = lines.toReversed();
	const height = TOP + BAR_HEIGHT * lines.length + 8;
	const image = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
	image.setOption({
		animation: false,
		textStyle: { fontFamily: 'sans-serif', color: theme.text },
		title: PANELS.map(({ title }, index) => ({
			text: title,
			left: leftOf(index) - 5,
			top: 4,
			textStyle: { fontSize: 13, fontWeight: 'normal', color: theme.text },
		})),
		grid: PANELS.map((_, index) => ({
			left: leftOf(index),
			width: PANEL_WIDTH,
			top: TOP,
			bottom: 8,
			outerBoundsMode: 'none',
		})),
		xAxis: PANELS.map((_, gridIndex) => ({ gridIndex, type: 'value', show: false })),
		yAxis: PANELS.map((_, gridIndex) => ({
			gridIndex,
			type: 'category',
			data: fromBelow.map(({ label }) => label),
			axisLine: { show: false },
			axisTick: { show: false },
			axisLabel: { show: gridIndex === 0, color: theme.text, fontSize: 13 },
		})),
		series: PANELS.map((panel, index) => bars(panel, index, fromBelow, theme)),
	});
	const svg = image.renderToSVGString();
	image.dispose();
	return svg;
}

const leftOf = (panel: number) => LABELS_WIDTH + panel * (PANEL_WIDTH + GAP);

function bars({ valueOf }: Panel, index: number, lines: Bar[], theme: Theme) {
	return {
		type: 'bar' as const,
		xAxisIndex: index,
		yAxisIndex: index,
		barWidth: 18,
		data: lines.map((line) => ({
			value: valueOf(line),
			itemStyle: { color: line.isOwn ? theme.upwell : theme.other },
		})),
		label: {
			show: true,
			position: 'right' as const,
			color: theme.text,
			fontSize: 13,
			formatter: ({ value }: { value?: unknown }) => formatCount(Number(value)),
		},
	};
}
