namespace HealthEvents.Sinks;

/// <summary>A turn to post that somebody has taken.</summary>
/// <param name="Holds">How often the webhook had asked to wait by then.</param>
/// <param name="Taken">When it was taken.</param>
/// <param name="TookAll">Whether it was all the turns that there were: after a wait one message goes ahead.</param>
internal readonly record struct PaceTurn(int Holds, DateTimeOffset Taken, bool TookAll);
