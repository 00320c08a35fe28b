namespace HealthEvents.Formatters;

/// <summary>
/// The room of a message, in the unit of its channel, and how many parts it may have. Each part is rendered once, into the
/// room that is left: nothing is measured beforehand or rendered again.
/// </summary>
/// <remarks>It counts: hand it on by reference.</remarks>
/// <param name="markup">What parts are written with.</param>
/// <param name="room">The room of the whole message.</param>
/// <param name="parts">How many parts the message may have.</param>
internal struct MessageRoom(MarkupWriter markup, int room, int parts)
{
    // With less, a part would be a heading and a few words.
    private const int LeastRoom = 100;

    private int _parts = parts;
    private int _frame;

    /// <summary>The room that is left.</summary>
    public int Left { get; private set; } = room;

    /// <summary>How many parts were left out for want of room.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Begins a part, or counts it as left out.</summary>
    /// <param name="most">What the part may cost at most.</param>
    /// <param name="frame">What it costs besides its text.</param>
    /// <returns>Whether there is room for it.</returns>
    public bool TryBegin(int most, int frame = 0)
    {
        if (_parts == 0 || Left < frame + LeastRoom)
        {
            LeftOut++;
            return false;
        }

        Left -= frame;
        _parts--;
        _frame = frame;
        markup.Begin(Math.Min(most, Left));
        return true;
    }

    /// <summary>Ends a part.</summary>
    /// <returns>Its text.</returns>
    public string End()
    {
        Close();
        return markup.Written();
    }

    /// <summary>Ends a part whose text is kept by the writer.</summary>
    public TextPiece Keep()
    {
        Close();
        return markup.Keep();
    }

    /// <summary>Ends a part whose text was written as a <see cref="MarkupWriter.Line"/>.</summary>
    public void Close() => Left -= markup.Cost;

    /// <summary>Ends a part that turned out to have nothing to show.</summary>
    /// <returns><see langword="null"/>.</returns>
    public string? Cancel()
    {
        Left += _frame;
        _parts++;
        return null;
    }
}
