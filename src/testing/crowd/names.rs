//! What people in a crowd are called.

pub(super) const FIRST: [&str; 60] = [
    "Ada", "Amir", "Anna", "Anouk", "Aroha", "Asha", "Ayşe", "Ben", "Bruno", "Carla", "Chidi", "Chloé", "Dana", "Diego", "Elif",
    "Emeka", "Emma", "Fatima", "Finn", "Freya", "Giulia", "Grace", "Hana", "Hugo", "Ines", "Ivan", "Jakub", "Jana", "Jonas", "José",
    "Kaito", "Karim", "Lena", "Liam", "Lucía", "Maja", "Malik", "Marta", "Mei", "Mikael", "Nadia", "Naomi", "Nils", "Noor", "Olivia",
    "Omar", "Paula", "Priya", "Ravi", "Rosa", "Sana", "Sofia", "Søren", "Tariq", "Tomás", "Uma", "Vera", "Wei", "Yara", "Zoë",
];

pub(super) const LAST: [&str; 61] = [
    "Adeyemi", "Andersson", "Bauer", "Becker", "Bianchi", "Brown", "Castro", "Chen", "Costa", "Dubois", "Eriksen", "Fernández", "Fischer",
    "Garcia", "Haddad", "Hansen", "Hoffmann", "Ibrahim", "Ito", "Jansen", "Jensen", "Kaya", "Keller", "Khan", "Kim", "Kowalski", "Kumar",
    "Larsen", "Laurent", "Li", "Lindqvist", "López", "Martin", "Meyer", "Moreau", "Müller", "Nakamura", "Nguyen", "Novák", "Okafor",
    "Olsen", "Park", "Patel", "Pereira", "Petrov", "Popescu", "Ricci", "Rossi", "Sato", "Schmidt", "Schneider", "Silva", "Singh", "Smith",
    "Suzuki", "Tanaka", "Torres", "Virtanen", "Wagner", "Williams", "Yılmaz",
];
