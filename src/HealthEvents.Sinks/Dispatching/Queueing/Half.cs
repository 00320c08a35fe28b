namespace HealthEvents.Sinks;

/// <summary>A half of what was refused together. Its events are told together, or singly.</summary>
/// <param name="refusals">How it goes on with all that was refused with it.</param>
internal sealed class Half(Refusals refusals)
{
    public Refusals Refusals => refusals;
}
