/** Changes a slider, a number or a list by one step to a side. False for anything else: there a side is a direction to walk in. */
export function adjust(element: HTMLElement, side: -1 | 1): boolean {
  if (element instanceof HTMLSelectElement) {
    const next = nextOption(element, side);
    if (next === undefined) return true;
    element.selectedIndex = next;
  } else if (element instanceof HTMLInputElement && (element.type === 'range' || element.type === 'number')) {
    const before = element.value;
    if (side < 0) element.stepDown();
    else element.stepUp();
    if (element.value === before) return true;
  } else return false;
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function nextOption({ options, selectedIndex }: HTMLSelectElement, side: -1 | 1): number | undefined {
  for (let index = selectedIndex + side; index >= 0 && index < options.length; index += side) if (!options[index]!.disabled) return index;
  return undefined;
}
