namespace HealthEvents.Formatters;

/// <summary>Shares the room of a message out.</summary>
internal static class ByPriority
{
    /// <summary>
    /// The places of parts, the most important first. Rendered in this order into the room that is left, what goes without is what
    /// matters least.
    /// </summary>
    /// <param name="parts">The parts in the order they are shown.</param>
    /// <param name="priorityOf">What may be left out first.</param>
    public static Order<TPart> Of<TPart>(ReadOnlySpan<TPart> parts, Func<TPart, SummaryPriority> priorityOf) => new(parts, priorityOf);

    /// <summary>The places, for <see langword="foreach"/>. Nothing is allocated.</summary>
    internal ref struct Order<TPart>(ReadOnlySpan<TPart> parts, Func<TPart, SummaryPriority> priorityOf)
    {
        private readonly ReadOnlySpan<TPart> _parts = parts;
        private SummaryPriority _priority = SummaryPriority.Important;

        public int Current { get; private set; } = -1;

        public readonly Order<TPart> GetEnumerator() => this;

        public bool MoveNext()
        {
            for (; _priority >= SummaryPriority.Detail; _priority--)
            {
                while (++Current < _parts.Length)
                {
                    if (priorityOf(_parts[Current]) == _priority)
                    {
                        return true;
                    }
                }

                Current = -1;
            }

            return false;
        }
    }
}
