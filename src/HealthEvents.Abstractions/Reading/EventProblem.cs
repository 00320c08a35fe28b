namespace HealthEvents;

/// <summary>Something in an event that could not be read. The event lives; this says what is missing and why.</summary>
/// <param name="Member">The path of the member, such as <c>detail.startTime</c>, or <c>$</c> for the whole document.</param>
/// <param name="Reason">What was wrong with it, in English, without its content.</param>
public readonly record struct EventProblem(string Member, string Reason)
{
    /// <summary>
    /// What stood there, of a date in a form that is not read: messages show it as it is, up to 48 characters of it on one line.
    /// <see langword="null"/> for every other problem.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>One line for logs and reports.</summary>
    /// <returns><c>member: reason</c>.</returns>
    public override string ToString() => $"{Member}: {Reason}";
}
