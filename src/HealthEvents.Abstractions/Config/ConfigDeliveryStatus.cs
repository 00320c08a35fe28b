namespace HealthEvents;

/// <summary>How far a delivery of AWS Config is.</summary>
public enum ConfigDeliveryStatus
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>It began.</summary>
    Started = 1,

    /// <summary>It is done.</summary>
    Completed = 2,

    /// <summary>It failed.</summary>
    Failed = 3,
}
